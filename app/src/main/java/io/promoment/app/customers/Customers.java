package io.promoment.app.customers;

import io.promoment.api.Customer;
import io.promoment.api.RawJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The customers, by id or alias. */
@ApplicationScoped
class Customers implements PanacheRepositoryBase<CustomerRow, String> {

    Optional<Customer> named(String idOrAlias) {
        return find(
                        """
                        from CustomerRow c
                        where c.id = coalesce((select a.customer from CustomerAliasRow a where a.alias = ?1), ?1)
                        """,
                        idOrAlias)
                .firstResultOptional()
                .map(row -> new Customer(row.id, row.position, aliases(row.id), new RawJson(row.fold)));
    }

    private List<String> aliases(String customer) {
        return getEntityManager()
                .createQuery(
                        "select a.alias from CustomerAliasRow a where a.customer = :customer order by a.alias",
                        String.class)
                .setParameter("customer", customer)
                .getResultList();
    }
}
