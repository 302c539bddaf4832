/** Customers and their vehicles: who they are, how to find them, what the odometer said. */
package dev.liftgate.customers;
