package com.acme.lab;

/** What the lab throws. */
public class LabException extends Exception {
  public LabException(String message) {
    super(message);
  }
}
