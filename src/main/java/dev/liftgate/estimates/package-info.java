/** Frozen versions of an order's jobs for the customer, and the decisions the customer takes on them. */
package dev.liftgate.estimates;
