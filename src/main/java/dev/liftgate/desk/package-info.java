/** The advisor's screens: they compose the features below and nothing imports them. */
package dev.liftgate.desk;
