/** The work order with its concerns, jobs, lines, authorizations and timeline. */
package dev.liftgate.orders;
