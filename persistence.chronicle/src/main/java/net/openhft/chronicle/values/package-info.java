/**
 * Shadows the one class of Chronicle Values that would run javac: inside OSGi that finds no class
 * path, so the build generates what it would have made.
 */
package net.openhft.chronicle.values;
