/**
 * The command line. {@link pvm.launcher.Main} reads it, boots Felix from the distribution's folder
 * and asks the bundles to do the work; it knows no class of theirs and calls them through JDK types
 * only; of {@code pvm.store.disk}, the door to files, it has a copy of its own. Start reading at
 * {@link pvm.launcher.Main}.
 */
package pvm.launcher;
