/** A notary: the last seal of each day, mailed to a place outside the shop. */
package dev.liftgate.notary;
