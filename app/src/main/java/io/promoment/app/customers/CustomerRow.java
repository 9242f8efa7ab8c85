package io.promoment.app.customers;

import jakarta.persistence.Column;
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

    /** 0 for a row that is another name of a customer. */
    long position;

    String fold;

    /** The customer whose other name this is; null for a customer. */
    @Column(name = "known_as")
    String knownAs;
}
