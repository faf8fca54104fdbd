/** A guest package whose bodies are broken by a test, and one that watches them. */
@pvm.natives.GuestPackage
package com.acme.pump;
