/** A guest package with a native method of every kind. */
@pvm.natives.GuestPackage
package com.acme.lab;
