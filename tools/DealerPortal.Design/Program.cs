Console.Error.WriteLine("This project only serves the migrations tool; see docs/how-to-add-a-module.md.");
return 1;
