/** Import and export of the parts list: price lists into the catalog and out of it. */
package dev.liftgate.imports;
