/** Preferences of a guest: they are part of its process, as all its objects are. */
package pvm.core.library.guest.prefs;
