/** A reader that finds guides and answers in the customer's own words. */
package dev.liftgate.complaints;
