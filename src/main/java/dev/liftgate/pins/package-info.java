/** People who share a tablet switch with a short number; the tablet has to be known to the shop. */
package dev.liftgate.pins;
