/** The invoice, the payments and deposits on it, and handing the car back. */
package dev.liftgate.billing;
