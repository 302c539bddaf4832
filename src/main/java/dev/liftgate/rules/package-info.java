/** Rule packs: what the law of a place asks of estimates, authorizations and invoices, as data with citations. */
package dev.liftgate.rules;
