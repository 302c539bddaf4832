/** A reader that finds fitting guides and answers in the customer's own words. */
package dev.liftgate.complaints;
