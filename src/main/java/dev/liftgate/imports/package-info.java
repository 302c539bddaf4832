/** Import and export of parts: price lists into the catalog and out of it. */
package dev.liftgate.imports;
