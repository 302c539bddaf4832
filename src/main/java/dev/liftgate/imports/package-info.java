/** Price lists on their way into the catalog and out of it: read in a stream, shown before they count, all or nothing. */
package dev.liftgate.imports;
