/** The advisor's screens: the board, check-in, the order page and search. */
package dev.liftgate.desk;
