/** A guide with the answers of one car: pure, for the shop's server and for the tablet's browser. */
package dev.liftgate.checks;
