package io.promoment.app.customers;

import io.promoment.api.Customer;
import io.promoment.api.RawJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The customers, by any of their names. */
@ApplicationScoped
class Customers implements PanacheRepositoryBase<CustomerRow, String> {

    Optional<Customer> named(String idOrAlias) {
        return find(
                        """
                        from CustomerRow c
                        where c.position > 0
                          and c.id = coalesce((select n.knownAs from CustomerRow n where n.id = ?1), ?1)
                        """,
                        idOrAlias)
                .firstResultOptional()
                .map(row -> new Customer(row.id, row.position, aliases(row.id), new RawJson(row.fold)));
    }

    private List<String> aliases(String customer) {
        return getEntityManager()
                .createQuery("select n.id from CustomerRow n where n.knownAs = :customer order by n.id", String.class)
                .setParameter("customer", customer)
                .getResultList();
    }
}
