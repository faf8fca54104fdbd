/** What programs see of the counter. */
@pvm.natives.GuestPackage
package com.acme.counter;
