/** Letters by e-mail: written down with what causes them, sent afterwards, tried again, and seen by the shop. */
package dev.liftgate.mail;
