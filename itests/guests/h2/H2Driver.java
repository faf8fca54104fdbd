import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A second SQL database in memory: indexes, window functions, result sets left open. */
public class H2Driver {
  public static void main(String[] args) throws Exception {
    try (Connection db = DriverManager.getConnection("jdbc:h2:mem:stock");
        Statement s = db.createStatement()) {
      s.execute("CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(20), price DECIMAL(8,2), tags VARCHAR ARRAY)");
      s.execute("CREATE INDEX by_name ON item(name)");
      try (PreparedStatement insert = db.prepareStatement("INSERT INTO item VALUES (?, ?, ?, ARRAY['a', ?])")) {
        for (int i = 0; i < 150; i++) {
          insert.setInt(1, i);
          insert.setString(2, "n" + i % 7);
          insert.setBigDecimal(3, new BigDecimal(i * 37 % 500).movePointLeft(1));
          insert.setString(4, "t" + i % 3);
          insert.executeUpdate();
        }
      }
      try (ResultSet groups = s.executeQuery("SELECT name, COUNT(*), SUM(price) FROM item GROUP BY name ORDER BY 1");
          PreparedStatement best = db.prepareStatement("SELECT id, price FROM item WHERE name = ? ORDER BY price DESC, id LIMIT 2")) {
        while (groups.next()) {
          best.setString(1, groups.getString(1));
          try (ResultSet r = best.executeQuery()) {
            StringBuilder line = new StringBuilder(groups.getString(1) + " " + groups.getInt(2) + " " + groups.getBigDecimal(3));
            while (r.next()) {
              line.append(" ").append(r.getInt(1)).append(":").append(r.getBigDecimal(2));
            }
            System.out.println(line);
          }
        }
      }
      try (ResultSet r = s.executeQuery("SELECT id, price, ROW_NUMBER() OVER (PARTITION BY name ORDER BY price) FROM item WHERE id BETWEEN 20 AND 30 ORDER BY id")) {
        while (r.next()) {
          System.out.println(r.getInt(1) + " " + r.getBigDecimal(2) + " " + r.getInt(3));
        }
      }
      db.setAutoCommit(false);
      System.out.println(s.executeUpdate("DELETE FROM item WHERE price > 20"));
      db.rollback();
      try (ResultSet r = s.executeQuery("SELECT COUNT(*), MIN(REGEXP_REPLACE(name, 'n', 'x')), MAX(tags[2]) FROM item")) {
        r.next();
        System.out.println(r.getInt(1) + " " + r.getString(2) + " " + r.getString(3));
      }
      try {
        s.execute("INSERT INTO item (id) VALUES (1)");
      } catch (SQLException e) {
        System.out.println(e.getSQLState());
      }
    }
  }
}
