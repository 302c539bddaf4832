/** The hub: a work order with its concerns, jobs, lines, authorizations, clocked time and timeline. */
package dev.liftgate.orders;
