/** What tablets recorded without a network: taken in order, once, and answered entry by entry. */
package dev.liftgate.sync;
