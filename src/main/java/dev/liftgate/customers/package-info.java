/** Customers, their vehicles and odometer readings. */
package dev.liftgate.customers;
