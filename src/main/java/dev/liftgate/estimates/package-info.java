/** The frozen estimates of an order, and the customer's decisions on them. */
package dev.liftgate.estimates;
