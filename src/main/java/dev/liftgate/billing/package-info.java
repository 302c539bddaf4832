/** The invoice, what was paid on it, and handing the car back. */
package dev.liftgate.billing;
