/** Customers and their vehicles, with what the odometers said. */
package dev.liftgate.customers;
