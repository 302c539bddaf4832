/** What the shop charges: labor rates, taxes, fees, and the markup on parts. */
package dev.liftgate.rates;
