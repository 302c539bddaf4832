/** Price lists on their way into the catalog and out of it. */
package dev.liftgate.imports;
