package com.acme.lab;

/** Is called back. */
public interface Watcher {
  String seen(int value, String text);
}
