/** State law as data: which facts estimates, authorizations and invoices must show, with citations. */
package dev.liftgate.rules;
