/** From the customer's own words to the guides that fit and the answers already in them, for a person to confirm. */
package dev.liftgate.complaints;
