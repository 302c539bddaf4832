/** Live pages: they follow the changes of others, which the database reports. */
package dev.liftgate.live;
