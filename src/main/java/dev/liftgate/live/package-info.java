/** Pages that follow what others do, told by the database. */
package dev.liftgate.live;
