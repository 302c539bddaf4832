/** The invoice with its payments and deposits, and handing the car back. */
package dev.liftgate.billing;
