package io.promoment.app.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Another id under which activities of a customer arrived. */
@Entity
@Immutable
@Table(name = "customer_alias")
class CustomerAliasRow {
    @Id
    String alias;

    String customer;
}
