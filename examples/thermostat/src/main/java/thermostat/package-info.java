/**
 * A thermostat and the room it heats, in plain Java: no saving, no files, only objects and
 * collections.
 *
 * <p>{@link thermostat.Thermostat} is the program; the other classes are what it is made of.
 */
package thermostat;
