# A page of appointments as lines of CSV, those of the status $wanted or all; of null the names of the columns.

def columns: [
  "id", "order_no", "date", "time_section", "queue_number", "patient_id", "patient_name", "doctor_id", "doctor_name",
  "department_id", "clinic_id", "slot_type", "price", "status", "payment_status", "symptoms", "created_at"
];

# A spreadsheet would run a text that begins like a formula.
def harmless: if type == "string" and test("^[=+@\\t\\r-]") then "'" + . else . end;

if . == null then columns
else .data.items[] | select($wanted == "" or .status == $wanted) | . as $row | columns | map($row[.] | harmless)
end
| @csv
