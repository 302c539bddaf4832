/** The prices of a shop: labor rates, taxes, fees, and the markup on parts. */
package dev.liftgate.rates;
