/** Pages that follow what others do: the database says what changed, and every page that shows it hears so. */
package dev.liftgate.live;
