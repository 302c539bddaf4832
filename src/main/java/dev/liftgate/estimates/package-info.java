/** Frozen estimates of an order's jobs, and the customer's decisions on them. */
package dev.liftgate.estimates;
