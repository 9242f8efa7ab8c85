package io.promoment.app.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A customer as the pipeline keeps one. */
@Entity
@Immutable
@Table(name = "customer")
class CustomerRow {
    @Id
    String id;

    long position;
    String fold;
}
