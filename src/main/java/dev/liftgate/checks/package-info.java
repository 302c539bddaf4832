/** A guide with the answers of one car, for server and browser alike. */
package dev.liftgate.checks;
