/** The bodies of the native methods: what runs outside of processes, beside the devices. */
package ${package}.host;
