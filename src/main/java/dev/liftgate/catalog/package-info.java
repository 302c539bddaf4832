/** What the shop sells and for how much: parts, labor operations with their ranges, rates, fees, tax and markup. */
package dev.liftgate.catalog;
