/** What tablets record while they are offline, replayed once and only once. */
package dev.liftgate.sync;
